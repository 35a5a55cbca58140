import type { DomainError } from '../../../domain/errors';

/** Thrown by a job that ends with an answer a person can act on; anything else thrown is a fault of ours. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor(readonly failure: DomainError) {
    super(failure.code);
  }
}
