/**
 * Invented organisation numbers that pass every check and can belong to nobody: the first digit is the group,
 * and group 4 is not given to any form of organisation in Sweden (`docs/adr/0601-invented-identifiers.md`).
 * The third digit is at least 2, which is what tells an organisation number from a personal one.
 */
export function organisationNumberOf(index: number): string {
  const body = `49${String(2_000_000 + index).padStart(7, '0')}`;
  return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
}

/** School unit codes have eight digits and none that is given begins with a zero. */
export function unitCodeOf(index: number): string {
  return `0${String(9_000_000 + index).padStart(7, '0')}`;
}

function luhnDigit(body: string): number {
  let sum = 0;
  [...body].forEach((digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return (10 - (sum % 10)) % 10;
}
