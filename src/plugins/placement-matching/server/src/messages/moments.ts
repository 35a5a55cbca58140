import type { Language } from './errors';

/** «30 november kl. 21.05», in Sweden's time. */
export function momentText(instant: string, language: Language): string {
  const date = new Date(instant);
  const zone = { timeZone: 'Europe/Stockholm' } as const;
  const [locale, at] = language === 'sv' ? ['sv-SE', 'kl.'] : ['en-GB', 'at'];
  const day = date.toLocaleDateString(locale, { ...zone, day: 'numeric', month: 'long' });
  const time = date.toLocaleTimeString(locale, { ...zone, hour: '2-digit', minute: '2-digit' });
  return `${day} ${at} ${language === 'sv' ? time.replace(':', '.') : time}`;
}
