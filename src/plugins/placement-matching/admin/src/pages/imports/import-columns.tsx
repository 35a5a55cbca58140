import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { ImportColumn, ImportKind, ImportReport } from '../../../../contracts/imports';
import { GateButton } from '../../components/gate-button';
import { LoadState } from '../../components/load-state';
import { Muted } from '../../components/section';
import { useData } from '../../data/use-data';
import { useText } from '../../text/use-text';

export type ChosenColumns = Readonly<Record<string, string | null>>;

type Props = {
  readonly kind: ImportKind;
  readonly columns: ImportReport['columns'];
  readonly isBusy: boolean;
  readonly onCheck: (chosen: ChosenColumns) => void;
};

/** What each header that the names did not tell is; the file is then checked again. */
export function ImportColumns({ kind, columns, isBusy, onCheck }: Props): JSX.Element {
  const { t } = useText();
  const known = useData<readonly ImportColumn[]>(`/placement-matching/imports/columns/${kind}`);
  const [chosen, setChosen] = React.useState<ChosenColumns>({});
  const unread = columns.filter((column) => column.field === null && column.header !== '');
  const taken = new Set([...columns.map(({ field }) => field), ...Object.values(chosen)]);
  const all = (): ChosenColumns =>
    Object.fromEntries([
      ...columns.map(({ header, field }) => [header, field] as const),
      ...Object.entries(chosen),
    ]);
  return (
    <LoadState of={known}>
      {(fields) => (
        <>
          <Muted>{t('imports.chooseColumns')}</Muted>
          <Fields>
            {unread.map(({ header }) => (
              <Field.Root key={header} name={header} width="100%">
                <Field.Label>{header}</Field.Label>
                <SingleSelect
                  value={chosen[header] ?? NOT_READ}
                  onChange={(value) =>
                    setChosen({ ...chosen, [header]: value === NOT_READ ? null : String(value) })
                  }
                >
                  <SingleSelectOption value={NOT_READ}>{t('imports.notRead')}</SingleSelectOption>
                  {fields
                    .filter(({ field }) => !taken.has(field) || chosen[header] === field)
                    .map(({ field, label, isRequired }) => (
                      <SingleSelectOption key={field} value={field}>
                        {isRequired ? t('imports.neededColumn', { label }) : label}
                      </SingleSelectOption>
                    ))}
                </SingleSelect>
              </Field.Root>
            ))}
          </Fields>
          <div>
            <GateButton
              variant="secondary"
              isBusy={isBusy}
              reason={
                Object.values(chosen).every((field) => field === null)
                  ? t('imports.chooseOne')
                  : null
              }
              onClick={() => onCheck(all())}
            >
              {t('imports.checkAgain')}
            </GateButton>
          </div>
        </>
      )}
    </LoadState>
  );
}

const NOT_READ = '-';

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
  gap: 12px 16px;
`;
