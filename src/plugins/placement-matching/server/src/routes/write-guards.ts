type Named = string | { readonly name: string };
type Config = { readonly policies: readonly (Named | object)[] };

export type AdminRoute = {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly config: Config;
  /** How a route that writes keeps from undoing what somebody else did meanwhile; a reading route has none. */
  readonly write?: Write;
};

/** `version`: the reader's version is compared. Otherwise the reason why there is none to compare. */
export type Write =
  | 'version'
  /** The body names the version of each thing that it changes. */
  | 'each'
  /** It makes something new, and what it takes is guarded by claims or by a key of the database. */
  | 'makes'
  /** What it asks for can only be done once, and is refused or the same the second time. */
  | 'once'
  /** A question that has a body. */
  | 'reads';

/** Every writing route takes an idempotency key; those that change something that has a version ask for it. */
export function withWriteGuards({ write, config, ...route }: AdminRoute) {
  if (route.method === 'GET') return { ...route, config };
  const middlewares = [
    ...(write === 'reads' ? [] : ['plugin::placement-matching.idempotent']),
    ...(write === 'version' ? ['plugin::placement-matching.versioned'] : []),
  ];
  return { ...route, config: { ...config, middlewares } };
}
