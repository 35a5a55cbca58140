/**
 * Finds what looks like a Swedish national identity number in a text: personnummer,
 * samordningsnummer (day + 60) and reserve numbers with letters such as `120304-TF12`, with or
 * without century and separator. Used to refuse such text, so with a hyphen or plus sign a wrong
 * check digit is no excuse; bare digits need a right one, or every order number would be stopped.
 * Organisation numbers never match: their third digit is 2 or more, which no month is.
 */
export function hasNationalNumber(text: string): boolean {
  for (const match of text.matchAll(CANDIDATE)) {
    const [, century, birth = '', separator = '', rest = ''] = match;
    if (!isBirthDate(birth)) continue;
    if (century !== undefined && !CENTURIES.has(century)) continue;
    if (/^\d{4}$/.test(rest)) {
      if (separator === '-' || separator === '+' || hasRightCheckDigit(birth + rest)) return true;
    } else if (separator === '-' || separator === '+' || century !== undefined) {
      return true;
    }
  }
  return false;
}

/**
 * The same for a telephone number. Ten digits that begin with 0 are a Swedish telephone number
 * (0701234567 is also a date in 2007), so only the other shapes count there.
 */
export function hasNationalNumberAsTelephone(text: string): boolean {
  return !/^\s*0\d{5}[- ]?\d{4}\s*$/.test(text) && hasNationalNumber(text);
}

const CENTURIES = new Set(['18', '19', '20']);
const CANDIDATE =
  /(?<![\dA-Za-z])(\d{2})?(\d{6})([-+ ]?)(\d{4}|[TRSUWXJKLMN][A-Z\d]\d{2})(?![\dA-Za-z])/g;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isBirthDate(birth: string): boolean {
  const lastDay = DAYS_IN_MONTH[Number(birth.slice(2, 4)) - 1];
  const day = Number(birth.slice(4, 6)) % 60;
  return lastDay !== undefined && day >= 1 && day <= lastDay;
}

/** Luhn's check over ten digits, the first one doubled. */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
