import { styled } from 'styled-components';
import {
  addressOfText,
  TEXT_KINDS,
  type ContentLocale,
} from '../../plugins/placement-matching/contracts/public-addresses';
import { usePanelText } from './panel-words';
import { useRows } from './use-rows';
import { useTextLocale } from './use-text-locale';

type Props = {
  readonly model: string;
  readonly document?: { readonly slug?: string | null; readonly key?: string | null };
};
type Answer = {
  readonly documentId: string;
  readonly text: string | null;
  readonly month: string;
};

const MOST_WORDS = '10';

/** What visitors have answered about the page of this text and of its steps. */
export function AnswersPanel({ model, document }: Props) {
  const t = usePanelText();
  const locale = useTextLocale();
  const kind = TEXT_KINDS.find((one) => model === `api::${one}.${one}`);
  const path = kind ? addressOfText(kind, locale as ContentLocale, document ?? {}) : null;
  const all = useRows<Answer>('api::feedback.feedback', path === null ? null : answersTo(path));
  const helped = useRows<Answer>(
    'api::feedback.feedback',
    path === null ? null : { ...answersTo(path), 'filters[answer][$eq]': 'helped' },
  );
  const worded = useRows<Answer>(
    'api::feedback.feedback',
    path === null ? null : { ...answersTo(path), 'filters[text][$notNull]': 'true' },
  );
  if (path === null || all === null || helped === null) return null;
  const yes = helped.total;
  const words = worded?.rows ?? [];
  return {
    title: t('answers'),
    content: (
      <Parts>
        <p>
          {all.total === 0 ? t('answers.none') : t('answers.count', { yes, no: all.total - yes })}
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

/** The page and what lies under it; a longer address word that begins alike is another page. */
const answersTo = (path: string): Readonly<Record<string, string>> => ({
  'filters[$or][0][path][$eq]': path,
  'filters[$or][1][path][$startsWith]': `${path}/`,
  sort: 'createdAt:DESC',
  pageSize: MOST_WORDS,
});

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
