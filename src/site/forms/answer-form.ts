import type { Site } from '../page-frame';
import type { SiteRequest, SiteResponse } from '../site-request';
import { redirect } from '../respond';
import { contactPath, type FormRoute } from '../texts/text-paths';
import { answerContactForm, showContactForm, showReceipt } from './answer-contact-form';
import { answerFeedback, showFeedback } from './answer-feedback';

/**
 * Undefined: there is no such page. `forbidden`: a page elsewhere made the browser send this.
 * `unread`: what was sent is no form, or too long for one.
 */
export async function answerForm(
  site: Site,
  request: SiteRequest,
  { page, locale }: FormRoute,
): Promise<SiteResponse | 'forbidden' | 'unread' | undefined> {
  if (request.method !== 'POST') {
    if (page === 'contact-receipt') return showReceipt(site, request, locale);
    if (page === 'feedback') return showFeedback(site, request, locale);
    const query = new URLSearchParams(request.query);
    // The address that a form is sent to, loaded again or kept: the way to whom to write to.
    if (!query.has('till')) return redirect(contactPath(locale), 303, {});
    return showContactForm(site, request, locale);
  }
  if (request.isFromElsewhere) return 'forbidden';
  const form = await request.form();
  if (page === 'contact-receipt') return undefined;
  if (!form) return 'unread';
  const answer = page === 'feedback' ? answerFeedback : answerContactForm;
  return answer(site, request, { locale, form });
}
