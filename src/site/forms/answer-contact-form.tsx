import type { VNode } from 'preact';
import type { ContactPoint } from '../../plugins/placement-matching/contracts/public-content';
import { ContentApiError } from '../content-api/client';
import { encode } from '../encode';
import { CACHE } from '../headers';
import type { Key, Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import { redirect, respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { contactFormPath, contactPath, contactReceiptPath } from '../texts/text-paths';
import {
  ContactFormPage,
  FIELDS,
  type Answers,
  type ContactFormState,
  type FieldName,
} from './contact-form';
import { ContactReceipt } from './contact-receipt';

const FAST = 4;

type Shown = ContactFormState & { readonly locale: Locale; readonly status: number };

/** The empty form; undefined when nobody answers at that address. */
export async function showContactForm(
  site: Site,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse | undefined> {
  const to = new URLSearchParams(request.query).get('till') ?? '';
  if (!(await contactOf(site, locale, to))) return undefined;
  const key = await site.api.forms.key();
  return show(site, request, { locale, to, key, answers: NOTHING, errors: {}, status: 200 });
}

/** Stores what is right, and says of everything else that it was not stored; no answer is lost. */
export async function answerContactForm(
  site: Site,
  request: SiteRequest,
  { locale, form }: { readonly locale: Locale; readonly form: URLSearchParams },
): Promise<SiteResponse> {
  const answers = answersIn(form);
  const to = form.get('till') ?? '';
  const again = async (
    fault: Key | undefined,
    status: number,
    errors = {},
  ): Promise<SiteResponse> => {
    // The key of a form that only needs mending still holds; one that has lain too long is given anew.
    const key = fault === 'write.old' ? await site.api.forms.key() : (form.get('nyckel') ?? '');
    return show(site, request, { locale, to, key, answers, errors, fault, status });
  };
  if (form.get('webbplats')) return again('write.robot', 422);
  const errors = errorsIn(answers);
  if (Object.keys(errors).length > 0) return again(undefined, 422, errors);
  const { namn: name, epost: email, telefon: telephone, meddelande: message } = answers;
  const input = { key: form.get('nyckel') ?? '', to, name, email, telephone, message };
  const outcome = await site.api.forms.enquiry({ ...input, language: locale }, request.address);
  switch (outcome.is) {
    case 'stored':
      return redirect(contactReceiptPath(locale, outcome.value), 303, {
        'Cache-Control': CACHE.none,
      });
    case 'wrong':
      if (outcome.issues.some(({ path }) => path === 'key')) return again('write.old', 422);
      return again(undefined, 422, refused(outcome.issues.map(({ path }) => path)));
    case 'too-often':
      return again('write.often', 429);
    case 'unknown':
      return again('write.gone', 410);
    case 'too-late':
    case 'away':
      return again('write.away', 503);
  }
}

/** Told by the address alone, so that loading it again sends nothing again. */
export async function showReceipt(
  site: Site,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse | undefined> {
  const query = new URLSearchParams(request.query);
  const [number = '', answerBy = ''] = [query.get('arende') ?? '', query.get('senast') ?? ''];
  if (!/^F-[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(number) || !/^\d{4}-\d\d-\d\d$/.test(answerBy)) {
    return undefined;
  }
  const context = contextOf(site, locale, (other) => contactPath(other));
  return page(request, 200, <ContactReceipt context={context} {...{ number, answerBy }} />);
}

const NOTHING: Answers = { namn: '', epost: '', telefon: '', meddelande: '' };

const answersIn = (form: URLSearchParams): Answers => ({
  ...NOTHING,
  ...Object.fromEntries(FIELDS.map((field) => [field, (form.get(field) ?? '').trim()])),
});

function errorsIn({ namn, epost, telefon, meddelande }: Answers): ContactFormState['errors'] {
  return {
    ...(namn === '' ? { namn: 'write.namn.missing' } : {}),
    ...(epost === '' && telefon === '' ? { epost: 'write.epost.missing' } : {}),
    ...(epost !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(epost)
      ? { epost: 'write.epost.wrong' }
      : {}),
    ...(telefon !== '' && telefon.replace(/\D/g, '').length < 5
      ? { telefon: 'write.telefon.wrong' }
      : {}),
    ...(meddelande === '' ? { meddelande: 'write.meddelande.missing' } : {}),
  };
}

/** What the server refuses though it looked right here. */
function refused(fields: readonly string[]): ContactFormState['errors'] {
  const found = fields.flatMap((field): [FieldName, Key][] => {
    const name = FIELD_OF[field];
    if (!name) return [];
    return [[name, name === 'epost' ? 'write.epost.wrong' : 'write.number']];
  });
  return Object.fromEntries(found.length > 0 ? found : [['meddelande', 'write.number']]);
}
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  name: 'namn',
  email: 'epost',
  telephone: 'telefon',
  message: 'meddelande',
};

async function show(site: Site, request: SiteRequest, shown: Shown): Promise<SiteResponse> {
  const { locale, to, status } = shown;
  const context = contextOf(site, locale, (other) => contactFormPath(other, to));
  const contact = await contactOf(site, locale, to).catch((error: unknown) => {
    // Without the database the form still stands there, with everything that was written.
    if (error instanceof ContentApiError) return undefined;
    throw error;
  });
  return page(
    request,
    status,
    <ContactFormPage context={context} contact={contact} state={shown} />,
  );
}

async function contactOf(
  site: Site,
  locale: Locale,
  to: string,
): Promise<ContactPoint | undefined> {
  return (await site.api.texts.contacts(locale)).find(({ id }) => id === to);
}

async function page(request: SiteRequest, status: number, shown: VNode): Promise<SiteResponse> {
  return respond(request, {
    status,
    type: 'text/html; charset=utf-8',
    encoded: await encode(renderPage(shown), FAST),
    cache: CACHE.none,
  });
}
