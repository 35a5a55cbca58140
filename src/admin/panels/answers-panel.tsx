import { styled } from 'styled-components';
import {
  TEXT_KINDS,
  textPath,
  type ContentLocale,
} from '../../plugins/placement-matching/contracts/public-addresses';
import { usePanelText } from './panel-words';
import { useRows } from './use-rows';
import { useTextLocale } from './use-text-locale';

type Props = { readonly model: string; readonly document?: { readonly slug?: string | null } };
type Answer = {
  readonly documentId: string;
  readonly answer: 'helped' | 'did-not-help';
  readonly path: string;
  readonly text: string | null;
  readonly month: string;
};

const MOST_WORDS = 10;

/** What visitors have answered about the page of this text and of its steps. */
export function AnswersPanel({ model, document }: Props) {
  const t = usePanelText();
  const locale = useTextLocale();
  const kind = TEXT_KINDS.find((one) => model === `api::${one}.${one}`);
  const slug = document?.slug;
  const path = kind && slug ? textPath(kind, locale as ContentLocale, slug) : null;
  const found = useRows<Answer>(
    'api::feedback.feedback',
    path === null
      ? null
      : { 'filters[path][$startsWith]': path, sort: 'createdAt:DESC', pageSize: '500' },
  );
  if (path === null || found === null) return null;
  // A longer address word that begins alike is another page.
  const rows = found.rows.filter((row) => isOf(row, path));
  const yes = rows.filter(({ answer }) => answer === 'helped').length;
  const words = rows.filter(({ text }) => text).slice(0, MOST_WORDS);
  return {
    title: t('answers'),
    content: (
      <Parts>
        <p>
          {rows.length === 0
            ? t('answers.none')
            : t('answers.count', { yes, no: rows.length - yes })}
        </p>
        {words.length > 0 ? (
          <>
            <strong>{t('answers.missing')}</strong>
            <ul>
              {words.map((row) => (
                <li key={row.documentId}>
                  {row.text} <small>{row.month}</small>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Parts>
    ),
  };
}

const isOf = (row: { readonly path: string }, path: string): boolean =>
  row.path === path || row.path.startsWith(`${path}/`);

export const Parts = styled.div`
  display: grid;
  gap: 8px;
  width: 100%;
  font-size: 1.3rem;
  line-height: 1.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  strong {
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 8px;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
