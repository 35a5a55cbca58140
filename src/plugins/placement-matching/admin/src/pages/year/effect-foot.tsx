import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Planning } from '../../../../contracts/planning';
import { errorSentence } from '../../components/load-state';
import { Row } from '../../components/section';
import type { ServerError } from '../../data/server-error';
import { useText } from '../../text/use-text';
import { effectOf } from './effect-of';
import { weekName, weeksOfBar } from './year-words';

type Props = {
  readonly before: Planning;
  readonly after: Planning;
  readonly moved: ReadonlySet<string>;
  readonly isSaving: boolean;
  readonly error: ServerError | null;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

const MOST = 4;

/** What the moves would do, before anything is saved. */
export function EffectFoot(props: Props): JSX.Element {
  const { before, after, moved, isSaving, error, onSave, onDiscard } = props;
  const text = useText();
  const { t } = text;
  const changes = effectOf(before, after);
  const bars = after.bars.filter(({ id }) => moved.has(id));
  return (
    <Foot aria-label={t('year.effect')}>
      <div role="status">
        <strong>
          {bars
            .map((bar) =>
              t('year.effect.to', { name: bar.name, weeks: weeksOfBar(bar, after.weeks, text) }),
            )
            .join(' ')}
        </strong>{' '}
        {changes.length === 0
          ? t('year.effect.none')
          : changes
              .slice(0, MOST)
              .map(({ column, before: was, after: becomes }) => {
                const week = after.weeks[column];
                const named = week ? weekName(week, text) : '';
                return t('year.effect.week', { week: named, before: was, after: becomes });
              })
              .join(' ')}
      </div>
      {error ? <div role="alert">{errorSentence(error, t)}</div> : null}
      <Row>
        <Button onClick={onSave} loading={isSaving}>
          {t('year.save')}
        </Button>
        <Button variant="tertiary" onClick={onDiscard}>
          {t('year.discard')}
        </Button>
      </Row>
    </Foot>
  );
}

const Foot = styled.section`
  position: sticky;
  bottom: 0;
  z-index: 10;
  display: grid;
  gap: 12px;
  padding: 16px 20px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  [role='alert'] {
    padding-left: 12px;
    border-left: 4px solid ${({ theme }) => theme.colors.danger700};
  }
`;
