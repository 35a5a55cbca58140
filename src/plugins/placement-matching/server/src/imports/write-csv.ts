/** Rows as CSV that Excel opens with its Swedish settings; no cell can become a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r\n\u0000]/.test(text) ? `'${text}` : text;
  return /[";\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
