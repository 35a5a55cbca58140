import { render } from 'preact-render-to-string';
import { KEPT_DAYS } from '../../../plugins/placement-matching/contracts/kept-days';
import { LOCALES, translator } from '../../i18n/translate';
import { PrivacyStatement } from './privacy-statement';

test.each(LOCALES)('in %s it says for how many days each form is kept', (locale) => {
  const html = render(<PrivacyStatement words={translator(locale)} />);
  for (const days of Object.values(KEPT_DAYS)) expect(html).toContain(String(days));
  expect(html).not.toContain('{');
});

test('the forms themselves say the same', () => {
  const { t } = translator('sv');
  expect(t('write.privacy')).toContain(`${KEPT_DAYS.enquiry} dagar`);
  expect(t('signup.privacy')).toContain(`${KEPT_DAYS.signUp} dagar`);
  expect(t('offer.privacy')).toContain(`${KEPT_DAYS.decidedOffer} dagar`);
});
