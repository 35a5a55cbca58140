import { Checkbox, Field, Radio } from '@strapi/design-system';
import * as React from 'react';
import type {
  FollowedPlacement,
  FollowUp,
  PlaceChoice,
  PlacementChangeInput,
} from '../../../../contracts/follow-up';
import { LoadState } from '../../components/load-state';
import { SearchChoice, type Choice } from '../../components/search-choice';
import { Row } from '../../components/section';
import { useData } from '../../data/use-data';
import { useText, type Text } from '../../text/use-text';
import type { ChangeKind } from './change-dialog';

type Props = {
  readonly kind: ChangeKind;
  readonly placement: FollowedPlacement;
  readonly data: FollowUp;
  readonly onChoose: (change: PlacementChangeInput | null) => void;
};
type Choosing = Omit<Props, 'kind'>;
type Cause = Extract<PlacementChangeInput, { readonly kind: 'withdraw' }>['cause'];

const CAUSES: readonly Cause[] = ['moved', 'changed-mind', 'obstacle', 'other'];
const MOST = 50;

export function ChangeChoices({ kind, ...choosing }: Props): JSX.Element {
  switch (kind) {
    case 'move':
      return <Places {...choosing} />;
    case 'swap':
      return <Partners {...choosing} />;
    case 'withdraw':
    case 'decline':
      return <Ending kind={kind} {...choosing} />;
    case 'absent':
      return <Absence {...choosing} />;
    case 'close':
      return <Closing {...choosing} />;
  }
}

const asked = ({ id, version }: FollowedPlacement) => ({ placement: id, version });

/** Free places first, the wishes before others. */
function Places({ placement, onChoose }: Choosing): JSX.Element {
  const text = useText();
  const places = useData<readonly PlaceChoice[]>(
    `/placement-matching/placements/${placement.id}/places`,
  );
  const [slot, setSlot] = React.useState<string | null>(null);
  const [words, setWords] = React.useState('');
  React.useEffect(() => {
    onChoose(slot === null ? null : { kind: 'move', ...asked(placement), slot });
  }, [slot, placement, onChoose]);
  return (
    <LoadState of={places}>
      {(choices) => (
        <SearchChoice
          name="slot"
          label={text.t('review.place')}
          placeholder={text.t('manual.slot')}
          choices={matching(
            choices.map((one) => ({ value: one.slot.id, label: placeLabel(one, text) })),
            words,
          )}
          value={slot}
          onChange={setSlot}
          onSearch={setWords}
        />
      )}
    </LoadState>
  );
}

function placeLabel({ slot, rank, isFree, metres }: PlaceChoice, { t }: Text): string {
  const wish = rank === null ? null : t('rank.wish', { rank });
  const room = t(isFree ? 'follow.free' : 'edit.state.full');
  const km = metres === null ? null : t('edit.km', { km: Math.round(metres / 1000) });
  return [slot.title, wish, room, km].filter(Boolean).join(' · ');
}

function Partners({ placement, data, onChoose }: Choosing): JSX.Element {
  const { t } = useText();
  const [other, setOther] = React.useState<string | null>(null);
  const [words, setWords] = React.useState('');
  const partners = data.placements.filter(
    (one) => one.state === 'published' && one.slot.id !== placement.slot.id,
  );
  React.useEffect(() => {
    const partner = data.placements.find(({ id }) => id === other);
    onChoose(
      partner
        ? {
            ...{ kind: 'swap', ...asked(placement) },
            ...{ other: partner.id, otherVersion: partner.version },
          }
        : null,
    );
  }, [other, data.placements, placement, onChoose]);
  return (
    <SearchChoice
      name="other"
      label={t('edit.swapWith')}
      placeholder={t('manual.learner')}
      choices={matching(
        partners.map(({ id, learner, slot }) => ({
          value: id,
          label: [learner.name, learner.cohort, slot.workplace, slot.title]
            .filter(Boolean)
            .join(', '),
        })),
        words,
      )}
      value={other}
      onChange={setOther}
      onSearch={setWords}
    />
  );
}

/** A code and no words: nothing about health or persons is written down. */
function Ending({
  kind,
  placement,
  onChoose,
}: Choosing & { readonly kind: 'withdraw' | 'decline' }): JSX.Element {
  const { t } = useText();
  const [cause, setCause] = React.useState<Cause>(kind === 'withdraw' ? 'moved' : 'obstacle');
  const [isTicked, setIsTicked] = React.useState(false);
  // Whoever has moved away waits for nothing here.
  const isAsked = kind === 'decline' || cause !== 'moved';
  React.useEffect(() => {
    onChoose(
      kind === 'withdraw'
        ? { kind, ...asked(placement), cause, stays: isAsked && isTicked }
        : { kind, ...asked(placement), cause, keepsSeat: isTicked },
    );
  }, [kind, cause, isAsked, isTicked, placement, onChoose]);
  return (
    <>
      <Field.Root name="cause">
        <Field.Label>{t('edit.cause')}</Field.Label>
        <Radio.Group
          value={cause}
          aria-label={t('edit.cause')}
          onValueChange={(value: string) =>
            setCause(CAUSES.find((one) => one === value) ?? 'other')
          }
        >
          {CAUSES.map((one) => (
            <Radio.Item key={one} value={one}>
              {t(`edit.cause.${one}`)}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
      {isAsked ? (
        <Checkbox checked={isTicked} onCheckedChange={() => setIsTicked(!isTicked)}>
          {t(kind === 'withdraw' ? 'follow.stays' : 'follow.keepsSeat')}
        </Checkbox>
      ) : null}
    </>
  );
}

/** The days that have been; no reason is asked for. */
function Absence({ placement, data, onChoose }: Choosing): JSX.Element {
  const { t, day } = useText();
  const [absent, setAbsent] = React.useState<readonly string[]>(placement.absent);
  const passed = placement.days.filter((one) => one <= data.today);
  React.useEffect(() => {
    onChoose(passed.length > 0 ? { kind: 'absent', ...asked(placement), days: [...absent] } : null);
  }, [absent, passed.length, placement, onChoose]);
  if (passed.length === 0) return <p>{t('follow.absent.none')}</p>;
  return (
    <fieldset>
      <legend>{t('follow.absent.legend')}</legend>
      {passed.map((one) => (
        <Checkbox
          key={one}
          checked={absent.includes(one)}
          onCheckedChange={() =>
            setAbsent(
              absent.includes(one) ? absent.filter((other) => other !== one) : [...absent, one],
            )
          }
        >
          {day(one)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Closing({ placement, data, onChoose }: Choosing): JSX.Element {
  const { t } = useText();
  const [from, setFrom] = React.useState(data.today);
  const [to, setTo] = React.useState(placement.days.at(-1) ?? data.today);
  const [isForGood, setIsForGood] = React.useState(false);
  const [keepsDays, setKeepsDays] = React.useState(true);
  const { workplaceId } = placement;
  React.useEffect(() => {
    const last = isForGood ? null : to;
    onChoose(
      workplaceId && from && last !== ''
        ? { kind: 'close', workplace: workplaceId, from, to: last, keepsDays }
        : null,
    );
  }, [workplaceId, from, to, isForGood, keepsDays, onChoose]);
  if (!workplaceId) return <p>{t('follow.close.noWorkplace')}</p>;
  return (
    <>
      <Row>
        <DayField name="from" label={t('follow.close.from')} value={from} onChange={setFrom} />
        {isForGood ? null : (
          <DayField name="to" label={t('follow.close.to')} value={to} onChange={setTo} />
        )}
      </Row>
      <Checkbox checked={isForGood} onCheckedChange={() => setIsForGood(!isForGood)}>
        {t('follow.close.forGood')}
      </Checkbox>
      <Checkbox checked={keepsDays} onCheckedChange={() => setKeepsDays(!keepsDays)}>
        {t('follow.close.keepsDays')}
      </Checkbox>
    </>
  );
}

function DayField({
  name,
  label,
  value,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}): JSX.Element {
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        type="date"
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}

function matching(choices: readonly Choice[], words: string): readonly Choice[] {
  const parts = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return choices
    .filter(({ label }) => {
      const text = label.toLocaleLowerCase('sv');
      return parts.every((part) => text.includes(part));
    })
    .slice(0, MOST);
}
