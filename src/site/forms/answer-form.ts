import type { Site } from '../page-frame';
import type { SiteRequest, SiteResponse } from '../site-request';
import type { FormRoute } from '../texts/text-paths';
import { answerContactForm, showContactForm, showReceipt } from './answer-contact-form';
import { answerFeedback } from './answer-feedback';

/** Undefined: there is no such page. `forbidden`: a page elsewhere made the browser send this. */
export async function answerForm(
  site: Site,
  request: SiteRequest,
  { page, locale }: FormRoute,
): Promise<SiteResponse | 'forbidden' | undefined> {
  if (request.method !== 'POST') {
    if (page === 'contact-form') return showContactForm(site, request, locale);
    return page === 'contact-receipt' ? showReceipt(site, request, locale) : undefined;
  }
  if (request.isFromElsewhere) return 'forbidden';
  const form = await request.form();
  if (!form || page === 'contact-receipt') return undefined;
  const answer = page === 'feedback' ? answerFeedback : answerContactForm;
  return answer(site, request, { locale, form });
}
