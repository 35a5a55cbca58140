import { z } from 'zod';
import type { PublicOperation } from './public-operation';
import { PUBLIC_OPERATIONS, SHARED_SCHEMAS } from './public-operations';

/** An OpenAPI 3.1 document: plain JSON. */
export type OpenApi = Readonly<Record<string, unknown>> & {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

/** The document of the public content API, made from nothing but the contracts. */
export function openApiOf(origin: string): OpenApi {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of PUBLIC_OPERATIONS) {
    const path = operation.path.replaceAll(PART, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationOf(operation) };
  }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Praktikvägen: public content API',
      version: '1.0.0',
      description:
        'Everything that the public site shows, as data, without a key and without a person in it. Within v1 fields and addresses are added, never changed or taken away. Unknown parameters are answered with 400.',
      license: { name: 'CC0-1.0', identifier: 'CC0-1.0' },
    },
    servers: [{ url: origin }],
    paths,
    components: { schemas: { ...schemasOf(), Error: jsonSchema(errorAnswer, 'output') } },
  };
}

/** What every refusal looks like. */
export const errorAnswer = z.object({
  data: z.null(),
  error: z.object({
    status: z.number().int(),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({}),
  }),
});

const PART = /:([a-zA-Z]+)/g;
const REASONS: Readonly<Record<number, string>> = {
  400: 'A parameter or field is unknown or wrong; `details.issues` says which',
  404: 'There is no such thing',
  409: 'It has been done already, or cannot be done now; nothing was stored',
  410: 'It is gone; `details` says where to look instead',
  429: 'Too often; `Retry-After` says when to try again, and nothing was stored',
  503: 'The database is away; `Retry-After` says when to try again',
};

function operationOf(operation: PublicOperation): object {
  const { path, summary, description, query, body, answer, status = 200, also = [] } = operation;
  const [name] = answer;
  const refusals = [400, ...also, 503].map((refusal) => [
    String(refusal),
    { description: REASONS[refusal] ?? '', content: json(reference('Error')) },
  ]);
  return {
    operationId: operationIdOf(operation),
    summary,
    description,
    parameters: [...partsOf(path), ...(query ? parametersOf(query) : [])],
    ...(body ? { requestBody: { required: true, content: json(jsonSchema(body, 'input')) } } : {}),
    responses: {
      [String(status)]: {
        description: summary,
        content: json(path.endsWith('.json') ? { type: 'object' } : enveloped(name)),
      },
      ...Object.fromEntries(refusals),
    },
  };
}

const operationIdOf = ({ method, path }: PublicOperation): string =>
  method.toLowerCase() +
  path
    .slice('/api/v1'.length)
    .split(/[^a-zA-Z]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const partsOf = (path: string): object[] =>
  [...path.matchAll(PART)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** As they are after reading: a query is text, and what counts is what it is taken for. */
function parametersOf(query: z.ZodObject): object[] {
  const { properties = {} } = jsonSchema(query, 'output') as {
    properties?: Record<string, object>;
  };
  return Object.entries(properties).map(([name, schema]) => {
    const isOptional = query.shape[name]?.safeParse(undefined).success;
    return { name, in: 'query', required: !isOptional, schema };
  });
}

const enveloped = (name: string): object => ({
  type: 'object',
  required: ['data'],
  properties: { data: reference(name) },
});
const json = (schema: object): object => ({ 'application/json': { schema } });
const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** One schema a name; a shape that others hold is referred to, so that it is said once. */
function schemasOf(): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>();
  const named = [
    ...Object.entries(SHARED_SCHEMAS),
    ...PUBLIC_OPERATIONS.map(({ answer }) => answer),
  ];
  for (const [id, schema] of named) if (!registry.has(schema)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'output',
    ...OPTIONS,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema)]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const options = io === 'output' ? OPTIONS : { unrepresentable: 'any' as const };
  return withoutIds(z.toJSONSchema(schema, { io, ...options }));
}

const OPTIONS = {
  unrepresentable: 'any',
  override: ({ jsonSchema: made }: { jsonSchema: Record<string, unknown> }): void => {
    // A later release may add a field: whoever checks answers by this document must not break then.
    if (made.additionalProperties === false) delete made.additionalProperties;
    if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
    if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
  },
} as const;

/** The document names its dialect and its schemas once, at the top. */
function withoutIds(schema: object): object {
  const { $schema: _dialect, $id: _id, ...rest } = schema as Record<string, unknown>;
  return rest;
}
