import type { AuditNote } from '../../../domain/audit/audit-entry';
import type { UnitOfWork } from '../adapters/unit-of-work';

/** Writes down what a use case did: in its transaction, as the last of it, in the order told. Ids and codes only. */
export function recordAudit(unit: UnitOfWork, note: AuditNote): void {
  unit.notes.push(note);
}
