import { AsyncLocalStorage } from 'node:async_hooks';

const useCases = new AsyncLocalStorage<string>();

/** Writes to guarded types are let through only while a use case runs. The name survives awaits and transactions. */
export function insideUseCase<Value>(useCase: string, run: () => Promise<Value>): Promise<Value> {
  return useCases.run(useCase, run);
}

export const currentUseCase = (): string | undefined => useCases.getStore();

/** Else Node goes on carrying a name with every promise of a process whose server has stopped. */
export const endUseCases = (): void => useCases.disable();
