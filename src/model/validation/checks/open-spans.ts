import { datesInOrder, FIRST_AND_LAST_DAY } from './dates-in-order';
import { textOf, type Issue, type Row } from '../issue';

/** The open spans of a slot: each in order, with seats that make sense, and no two on the same day. */
export function openSpans(row: Row): Issue[] {
  const spans = Array.isArray(row.open) ? (row.open as readonly Row[]) : [];
  return [
    ...spans.flatMap((span, index) =>
      datesInOrder(span, FIRST_AND_LAST_DAY).map((issue) => inSpan(issue, index)),
    ),
    ...overlaps(spans),
  ];
}

const inSpan = (issue: Issue, index: number): Issue => ({
  ...issue,
  path: `open.${index}.${issue.path}`,
  fields: ['open'],
});

function overlaps(spans: readonly Row[]): Issue[] {
  const dated = spans
    .map((span, index) => ({ index, from: textOf(span, 'firstDay'), to: textOf(span, 'lastDay') }))
    .filter(
      (span): span is Dated =>
        span.from !== undefined && span.to !== undefined && span.from <= span.to,
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const issues: Issue[] = [];
  let longest: Dated | undefined;
  for (const span of dated) {
    if (longest && span.from <= longest.to) issues.push(overlap(span, longest));
    if (!longest || span.to > longest.to) longest = span;
  }
  return issues;
}

type Dated = { readonly index: number; readonly from: string; readonly to: string };

const overlap = (span: Dated, other: Dated): Issue => ({
  path: `open.${span.index}.firstDay`,
  fields: ['open'],
  sv: `Tiden överlappar ${other.from}–${other.to}, så antalet platser blir oklart. Slå ihop dem eller flytta den ena.`,
  en: `The time overlaps ${other.from}–${other.to}, so the number of seats is unclear. Join them or move one.`,
});
