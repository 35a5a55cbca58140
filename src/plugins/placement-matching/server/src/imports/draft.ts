import type { OpenSpan } from '../../../domain/imports/parse-spans';
import type { Scalar } from '../adapters/table-shape';

/** A row as it should be stored. An attribute that is not named is left as it is, or gets its default when new. */
export type Draft = {
  readonly row: number;
  readonly key: string;
  readonly scalars: Readonly<Record<string, Scalar>>;
  /** Row ids of what the relation points at. */
  readonly links: Readonly<Record<string, readonly number[]>>;
  readonly spans?: readonly OpenSpan[];
};
