import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { Muted, Section, Stack } from '../../components/section';
import { useText } from '../../text/use-text';
import { figuresAt, weekName, weeksOfBar } from './year-words';

type Props = {
  readonly planning: Planning;
  readonly onOpenCell: (row: number, week: string) => void;
  readonly onOpenBar: (bar: PlanningBar) => void;
};

/** On a narrow screen: the weeks in which places are lacking, then the periods. */
export function YearCards({ planning, onOpenCell, onOpenBar }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const [total] = planning.rows;
  const lacking = planning.weeks.flatMap((week, column) => {
    const figures = total ? figuresAt(total, column) : { need: 0, supply: 0, short: 0 };
    return figures.short > 0 ? [{ week, figures }] : [];
  });
  return (
    <Stack>
      <Section title={t('year.heading.short')}>
        {lacking.length === 0 ? (
          <Muted>{t('year.cards.enough')}</Muted>
        ) : (
          <List>
            {lacking.map(({ week, figures }) => (
              <li key={week.week}>
                <span>
                  <strong>{weekName(week, text)}</strong> {t('year.panel.figures', { ...figures })}
                </span>
                <Button variant="tertiary" onClick={() => onOpenCell(0, week.week)}>
                  {t('year.cards.show')}
                </Button>
              </li>
            ))}
          </List>
        )}
      </Section>
      <Section title={t('nav.periods')}>
        <List>
          {planning.bars.map((bar) => (
            <li key={bar.id}>
              <span>
                <strong>{bar.name}</strong> {weeksOfBar(bar, planning.weeks, text)}.{' '}
                {bar.learners === null
                  ? t('year.panel.noCount')
                  : t('year.panel.learners', { count: bar.learners })}
              </span>
              <Button variant="tertiary" onClick={() => onOpenBar(bar)}>
                {t('year.cards.show')}
              </Button>
            </li>
          ))}
        </List>
      </Section>
    </Stack>
  );
}

const List = styled.ul`
  display: grid;
  gap: 12px;
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  button {
    flex: none;
    min-height: 44px;
  }
`;
