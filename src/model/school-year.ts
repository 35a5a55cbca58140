/** A school year runs from 1 July to 30 June and is written `2026/2027`. */
export function schoolYearOfDay(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5, 7) >= '07' ? year : year - 1;
  return `${first}/${first + 1}`;
}

export function isSchoolYear(text: string): boolean {
  const match = /^(\d{4})\/(\d{4})$/.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}
