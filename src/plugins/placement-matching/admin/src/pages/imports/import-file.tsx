import { Button, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { styled } from 'styled-components';
import type { ImportKind } from '../../../../contracts/imports';
import { GateButton } from '../../components/gate-button';
import { Row, Section } from '../../components/section';
import { saveFile } from '../../data/save-file';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { IMPORT_KINDS } from './import-kinds';

export type FileOfKind = { readonly kind: ImportKind; readonly file: File };
type Props = {
  readonly isBusy: boolean;
  readonly onCheck: (input: FileOfKind) => void;
  readonly onChange: () => void;
};

/** Step 1: what it is and which file; a template for whoever has none. */
export function ImportFile({ isBusy, onCheck, onChange }: Props): JSX.Element {
  const { t, locale } = useText();
  const { get } = useFetchClient();
  const [query, change] = useQueryState();
  const [file, setFile] = React.useState<File | null>(null);
  const kind: ImportKind = IMPORT_KINDS.find((one) => one === query.get('kind')) ?? 'learners';

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (!file) return;
    onCheck({ kind, file });
  };
  const template = async (type: 'csv' | 'xlsx'): Promise<void> => {
    const answer = await get(
      `/placement-matching/imports/templates/${kind}.${type}?language=${locale}`,
      { responseType: 'blob' },
    );
    saveFile(answer.data, `${t(`kind.${kind}`).toLocaleLowerCase('sv')}.${type}`);
  };
  return (
    <Section title={t('imports.step.file')}>
      <Form onSubmit={submit}>
        <Field.Root name="kind" width="100%">
          <Field.Label>{t('imports.kind')}</Field.Label>
          <SingleSelect
            value={kind}
            onChange={(value) => {
              change({ kind: String(value) });
              onChange();
            }}
          >
            {IMPORT_KINDS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {t(`kind.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <FileField>
          <span>{t('imports.file')}</span>
          <label htmlFor="import-file">
            <b>{t('imports.choose')}</b>
            {file?.name ?? t('imports.noFile')}
          </label>
          <input
            id="import-file"
            aria-label={t('imports.file')}
            type="file"
            accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              onChange();
            }}
          />
        </FileField>
        <GateButton
          type="submit"
          isBusy={isBusy}
          reason={file === null ? t('imports.chooseFile') : null}
        >
          {t('imports.check')}
        </GateButton>
      </Form>
      <Row>
        <span>{t('imports.template')}</span>
        <Button variant="tertiary" onClick={() => template('csv')}>
          CSV
        </Button>
        <Button variant="tertiary" onClick={() => template('xlsx')}>
          Excel
        </Button>
      </Row>
    </Section>
  );
}

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto;
  align-items: end;
  gap: 12px 16px;
  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
const FileField = styled.div`
  display: grid;
  position: relative;
  gap: 4px;
  min-width: 0;
  > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.6rem;
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 40px;
    padding: 0 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  b {
    flex: none;
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  /* The browser's own words follow the browser, not the person's language here: over the label, unseen. */
  input {
    position: absolute;
    inset: 20px 0 0;
    opacity: 0;
    cursor: pointer;
  }
  &:focus-within label {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
