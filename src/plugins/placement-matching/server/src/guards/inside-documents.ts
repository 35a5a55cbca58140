import { AsyncLocalStorage } from 'node:async_hooks';

const documents = new AsyncLocalStorage<true>();

/** The Document Service writes by the query engine, and has asked its own guards already. */
export const insideDocuments = <Value>(run: () => Promise<Value>): Promise<Value> =>
  documents.run(true, run);

export const areDocumentsWriting = (): boolean => documents.getStore() === true;

/** As with use cases: a process whose server has stopped carries nothing on. */
export const endDocuments = (): void => documents.disable();
