import type { z } from 'zod';

/** One route of the public content API, as it is documented and tested. */
export type PublicOperation = {
  readonly method: 'GET' | 'POST';
  /** As the router has it, with `:name` for its parts. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** What its answer is called among the schemas, and its shape inside `data`. */
  readonly answer: readonly [name: string, schema: z.ZodType];
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** 201 where something new is stored. */
  readonly status?: 201;
  /** What it may answer besides its own: 400, 503 and these. */
  readonly also?: readonly number[];
};
