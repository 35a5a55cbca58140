import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ExplanationView } from '../../../../contracts/explanations';
import type { EditInput } from '../../../../contracts/run-edits';
import { useText, type Text } from '../../text/use-text';

type Remedy = ExplanationView['remedies'][number];
type Props = {
  readonly remedy: Remedy;
  readonly learner: ExplanationView['learner'];
  readonly onTry: (title: string, edit: EditInput) => void;
};

/** What would help, tried: its chain is shown before anything is done. */
export function RemedyButton({ remedy, learner, onTry }: Props): JSX.Element | null {
  const { t } = useText();
  const trial = trialOf(remedy, learner, t);
  if (trial === null) return null;
  const { label, title, edit } = trial;
  return (
    <Line>
      <Button variant="secondary" size="S" onClick={() => onTry(title, edit)}>
        {label}
      </Button>
    </Line>
  );
}

type Trial = { readonly label: string; readonly title: string; readonly edit: EditInput };

/** A supervisor, a workplace or a quota is no seat of a slot: that is asked for outside the run. */
function trialOf(
  { kind, slot, title, other }: Remedy,
  learner: Props['learner'],
  t: Text['t'],
): Trial | null {
  const { id, name } = learner;
  if (kind === 'seat')
    return {
      label: t('why.askSeat'),
      title: t('why.askSeat.title', { place: title }),
      edit: { kind: 'add-seat', slot },
    };
  if (kind === 'swap' && other !== null)
    return {
      label: t('why.preview'),
      title: t('edit.title.swap', { learner: name }),
      edit: { kind: 'swap', learner: id, other },
    };
  if (kind === 'free-seat')
    return {
      label: t('why.preview'),
      title: t('edit.title.move', { learner: name }),
      edit: { kind: 'move', learner: id, slot, way: 'freeze' },
    };
  return null;
}

const Line = styled.span`
  display: block;
  padding-top: 4px;
`;
