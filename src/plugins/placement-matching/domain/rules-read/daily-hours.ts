/** A time of day as minutes after midnight; undefined when it is no time. */
export function minutesOf(time: string | null | undefined): number | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(time ?? '');
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)
    ? undefined
    : hours * 60 + minutes;
}

export function timeOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const SPAN = /(\d{1,2}(?:[:.]\d{2})?)\s*(?:-|–|—|till|to)\s*(\d{1,2}(?:[:.]\d{2})?)/;

/** The first span of times in what somebody wrote of the working day: «kl. 8–15», «07.30–14.00». */
export function readDailyHours(
  text: string | null | undefined,
): { readonly startTime: string; readonly endTime: string } | undefined {
  const match = SPAN.exec(text ?? '');
  const start = minutesOf(withMinutes(match?.[1]));
  const end = minutesOf(withMinutes(match?.[2]));
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { startTime: timeOf(start), endTime: timeOf(end) };
}

const withMinutes = (time: string | undefined): string | undefined =>
  time === undefined || /[:.]/.test(time) ? time : `${time}:00`;
