/** What a path answers: where it leads, or the page that stands there. */
export type Visit = (path: string) => Promise<{
  readonly status: number;
  readonly location?: string | undefined;
  readonly html: string;
}>;

export type Crawled = { readonly visited: number; readonly faults: readonly string[] };

type Crawl = {
  readonly starts: readonly string[];
  /** Which addresses are followed. */
  readonly isOurs: (path: string) => boolean;
};

type Answer = { readonly status: number; readonly ids: ReadonlySet<string> };

const MOST_REDIRECTS = 5;
const MOST_PAGES = 20_000;

/** Follows every link from the starts on, and names the page of each that leads nowhere, and why. */
export async function crawl(visit: Visit, { starts, isOurs }: Crawl): Promise<Crawled> {
  const answers = new Map<string, Answer>();
  const faults = new Set<string>();
  const waiting = starts.map((path) => ({ path, from: 'start' }));
  const fragments: { readonly from: string; readonly path: string; readonly id: string }[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, from } = next;
    if (answers.has(path)) continue;
    if (answers.size >= MOST_PAGES) {
      faults.add(`more than ${MOST_PAGES} addresses: do links make new ones without end?`);
      break;
    }
    const { status, html } = await arrive(visit, path);
    answers.set(path, { status, ids: idsIn(html) });
    if (status !== 200) faults.add(`${from} → ${path}: ${status === 0 ? 'goes round' : status}`);
    for (const href of linksIn(html)) {
      const [address = '', id = ''] = href.split('#');
      const target = address === '' ? path : address;
      if (!target.startsWith('/') || target.startsWith('//') || !isOurs(target)) continue;
      if (id) fragments.push({ from: path, path: target, id: decodeURIComponent(id) });
      if (!answers.has(target)) waiting.push({ path: target, from: path });
    }
  }
  for (const { from, path, id } of fragments) {
    const answer = answers.get(path);
    if (answer?.status === 200 && !answer.ids.has(id))
      faults.add(`${from} → ${path}#${id}: no such place`);
  }
  return { visited: answers.size, faults: [...faults].sort() };
}

/** Status 0: redirects that never arrive. */
async function arrive(visit: Visit, path: string): Promise<{ status: number; html: string }> {
  let at = path;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { status, location, html } = await visit(at);
    if (status < 300 || status >= 400 || !location) return { status, html };
    // Elsewhere is not ours to follow.
    if (!location.startsWith('/')) return { status: 200, html: '' };
    at = location.split('#')[0] ?? '';
  }
  return { status: 0, html: '' };
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<(?:a|img|link)\s[^>]*?(?:href|src)="([^"]*)"/g)].map(([, href = '']) =>
    unescaped(href),
  );

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id)));
