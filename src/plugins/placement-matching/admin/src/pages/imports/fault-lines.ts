import type { ImportFault } from '../../../../contracts/imports';

/** The same fault on many rows is one line. */
export type FaultLine = {
  readonly key: string;
  readonly column: string | null;
  readonly message: string;
  readonly rows: readonly number[];
};

export function faultLines(faults: readonly ImportFault[]): readonly FaultLine[] {
  const lines = new Map<string, { column: string | null; message: string; rows: number[] }>();
  for (const fault of faults) {
    const key = `${fault.code}|${fault.column ?? ''}|${fault.message}`;
    const line = lines.get(key);
    if (line) line.rows.push(fault.row);
    else lines.set(key, { column: fault.column, message: fault.message, rows: [fault.row] });
  }
  return [...lines]
    .map(([key, line]) => ({ key, ...line }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

const SHOWN = 6;

/** «18, 20, 77 och 9 till» is left to the screen; these are the numbers to show and how many are left. */
export function rowNumbers(rows: readonly number[]): {
  readonly shown: string;
  readonly rest: number;
} {
  return { shown: rows.slice(0, SHOWN).join(', '), rest: Math.max(0, rows.length - SHOWN) };
}

/** Every fault as a sheet of its own, for whoever mends the file: `;` and a BOM, so that Excel opens it. */
export function faultSheet(
  faults: readonly ImportFault[],
  headers: readonly [string, string, string],
): string {
  const cell = (text: string): string => {
    // A cell that begins like a formula would be run by a spreadsheet.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    headers,
    ...faults.map((fault) => [String(fault.row), fault.column ?? '', fault.message] as const),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
