type Attribute = {
  readonly type?: string;
  readonly target?: string;
  readonly component?: string;
};
type Schema = { readonly attributes: object };

/** What the reader may read, and what the types look like. */
export type Readable = {
  readonly may: (uid: string) => boolean;
  readonly schemaOf: (uid: string) => Schema | undefined;
};
type Fields = Readonly<Record<string, unknown>>;

const ADMIN = 'admin::user';
/** Of the persons of the admin a list may be filtered by who, and sorted by name. */
const OF_ADMINS = ['id', 'documentId', 'firstname', 'lastname', 'username'];

/** Whether filters ask only for the type's own fields and for those of relations that may be read, one step away. */
export function asksOnlyFor(
  filters: unknown,
  uid: string,
  readable: Readable,
  isBehind = false,
): boolean {
  if (Array.isArray(filters)) {
    return filters.every((one) => asksOnlyFor(one, uid, readable, isBehind));
  }
  if (!isFields(filters)) return true;
  return Object.entries(filters).every(([key, value]) => {
    if (key.startsWith('$')) return asksOnlyFor(value, uid, readable, isBehind);
    const attribute = attributeOf(readable, uid, key);
    if (attribute?.component) return asksOnlyFor(value, attribute.component, readable, isBehind);
    if (attribute?.type === 'relation') {
      return !isBehind && asksBehind(value, attribute.target ?? '', readable);
    }
    return attribute?.type !== 'password';
  });
}

function asksBehind(value: unknown, target: string, readable: Readable): boolean {
  if (target === ADMIN) {
    return !isFields(value) || Object.keys(value).every((key) => OF_ADMINS.includes(key));
  }
  return readable.may(target) && asksOnlyFor(value, target, readable, true);
}

/** Whether the order is by the type's own fields, or by one of a relation that may be read. */
export function sortsOnlyBy(sort: unknown, uid: string, readable: Readable): boolean {
  return sortPaths(sort).every(([field = '', ...behind]) => {
    const attribute = attributeOf(readable, uid, field);
    if (attribute?.type !== 'relation') return attribute?.type !== 'password';
    if (behind.length !== 1) return behind.length === 0;
    const [last = ''] = behind;
    if (attribute.target === ADMIN) return OF_ADMINS.includes(last);
    const target = attribute.target ?? '';
    return readable.may(target) && attributeOf(readable, target, last)?.type !== 'relation';
  });
}

/** `a.b:asc,c`, a list of such texts, or `{ a: { b: 'asc' } }`. */
function sortPaths(sort: unknown): readonly (readonly string[])[] {
  if (typeof sort === 'string') {
    return sort.split(',').map((one) => (one.split(':')[0] ?? '').trim().split('.'));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isFields(sort)) return [];
  return Object.entries(sort).flatMap(([key, value]) =>
    isFields(value) ? sortPaths(value).map((rest) => [key, ...rest]) : [[key]],
  );
}

/** The answer without what lies behind relations that may not be read: of those the ids stay, as forms need them. */
export function withoutUnread(body: unknown, uid: string, readable: Readable): unknown {
  if (!isFields(body)) return body;
  const parts = ['results', 'data'].filter((part) => part in body);
  return {
    ...body,
    ...Object.fromEntries(parts.map((part) => [part, cleaned(body[part], uid, readable)])),
  };
}

function cleaned(value: unknown, uid: string, readable: Readable): unknown {
  if (Array.isArray(value)) return value.map((one) => cleaned(one, uid, readable));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const attribute = attributeOf(readable, uid, key);
      if (attribute?.component) return [key, cleaned(part, attribute.component, readable)];
      const { target } = attribute ?? {};
      // Strapi itself leaves the names alone of who made and changed a row.
      if (target === undefined || target === ADMIN) return [key, part];
      return [key, readable.may(target) ? cleaned(part, target, readable) : idsOf(part)];
    }),
  );
}

function idsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsOf);
  if (!isFields(value)) return value;
  const kept = ['id', 'documentId', 'count'].filter((key) => key in value);
  return Object.fromEntries(kept.map((key) => [key, value[key]]));
}

const attributeOf = (readable: Readable, uid: string, field: string): Attribute | undefined =>
  (readable.schemaOf(uid)?.attributes as Readonly<Record<string, Attribute>> | undefined)?.[field];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
