/**
 * Reads strict complete orders in PrefLib's `.soc` format: header lines `# …`, then `count: a,b,c`, which means that
 * many voters rank alternative a before b before c, counted from 1.
 */
export type Rankings = {
  readonly title: string;
  readonly alternatives: readonly string[];
  /** One order a voter: indexes of `alternatives`, the most wished first. */
  readonly orders: readonly (readonly number[])[];
};

export function readSoc(text: string): Rankings {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const header = new Map<string, string>();
  const orders: (readonly number[])[] = [];
  for (const [index, line] of lines.entries()) {
    const named = /^#\s*([^:]+):\s*(.*)$/.exec(line);
    if (named) header.set((named[1] ?? '').trim(), (named[2] ?? '').trim());
    else orders.push(...ordersOfLine(line, index + 1));
  }
  const count = Number(header.get('NUMBER ALTERNATIVES'));
  const voters = Number(header.get('NUMBER VOTERS'));
  if (orders.length !== voters) throw new Error(`${orders.length} orders for ${voters} voters`);
  const whole = [...Array(count).keys()].join();
  if (orders.some((order) => [...order].sort((a, b) => a - b).join() !== whole)) {
    throw new Error(`An order does not name each of the ${count} alternatives once`);
  }
  return {
    title: header.get('TITLE') ?? '',
    alternatives: Array.from({ length: count }, (_, index) => nameOf(header, index + 1)),
    orders,
  };
}

function ordersOfLine(line: string, number: number): (readonly number[])[] {
  const match = /^(\d+):\s*([\d,\s]+)$/.exec(line);
  if (!match) throw new Error(`Line ${number} is no order`);
  const order = (match[2] ?? '').split(',').map((alternative) => Number(alternative) - 1);
  return Array<readonly number[]>(Number(match[1])).fill(order);
}

const nameOf = (header: ReadonlyMap<string, string>, number: number): string =>
  header.get(`ALTERNATIVE NAME ${number}`) ?? `Alternative ${number}`;
