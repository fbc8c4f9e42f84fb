import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../shared/api-contract/routes.ts';
import { openApiWorld, type ApiWorld, type Reply } from './api-world.ts';
import { content, directive, inPhase, received } from './assignments.ts';
import { requestsTo, type Operation, type Request } from './generated-requests.ts';

/** Raised for a long run: FUZZ_REQUESTS=1000000 npx vitest run test/api/generated-requests.test.ts */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const AT_ONCE = 25;

let world: ApiWorld;
let description: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: { Problem: object } };
};
beforeAll(async () => {
  world = await openApiWorld();
  const from = directive('dfuzz0001');
  await world.put('directive', from.id, from);
  await world.put('directive', 'dfuzzdraft', directive('dfuzzdraft', { phase: 'DRAFT', content: content() }));
  for (const [index, unitId] of ['xa-dong-phu', 'xa-tan-lap', 'xa-dong-phu'].entries()) {
    const assignment = inPhase(
      received(from, unitId, index + 1),
      index === 2 ? 'REPORT_UNDER_REVIEW' : 'AWAITING_REPORT',
    );
    await world.put('assignment', assignment.id, assignment);
  }
  description = (await world.call('GET', '/openapi.json')).body as unknown as typeof description;
});
afterAll(() => world.close());

const validators = new Map<object, z.ZodType>();
function validatorOf(schema: object): z.ZodType {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const isReference = '$ref' in schema;
  const validator = z.fromJSONSchema(
    (isReference ? description.components.schemas.Problem : schema) as never,
  );
  validators.set(schema, validator);
  return validator;
}

/** What is wrong with an answer, held against the description; undefined when nothing is. */
function objectionTo({ operation }: Request, answer: Reply): string | undefined {
  // This world has no rehearser, and says so.
  if (answer.status >= 500 && answer.status !== 501) return `status ${answer.status}`;
  const documented = operation.responses[String(answer.status)];
  if (documented === undefined) return `status ${answer.status} is not documented`;
  const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const described = documented.content[mediaType];
  if (described === undefined) return `${mediaType} is not documented for ${answer.status}`;
  if (!mediaType.includes('json')) return undefined;
  const parsed = validatorOf(described.schema).safeParse(answer.body);
  return parsed.success ? undefined : `the answer is not as described: ${z.prettifyError(parsed.error)}`;
}

async function send({ method, path, headers, body, as }: Request): Promise<Reply> {
  return world.call(method, path, {
    headers,
    ...(as === undefined ? {} : { as }),
    ...(body === undefined || method === 'GET' ? {} : { raw: body }),
  });
}

test('the description lists every route', () => {
  const described = Object.values(description.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described.toSorted()).toEqual(routes.map(({ operationId }) => operationId).toSorted());
  expect(new Set(described).size).toBe(described.length);
});

test(`${REQUESTS} generated requests: no failure of ours, no answer that the description does not know`, async () => {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestsTo(operation, method, path)),
  );
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...operations), { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' }),
      async (requests) => {
        const objections = await Promise.all(
          requests.map(async (request) => {
            const answer = await send(request);
            seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
            const objection = objectionTo(request, answer);
            return objection === undefined
              ? []
              : [
                  `${request.method} ${request.path} ${request.body ?? ''} as ${request.as ?? 'nobody'}: ${objection}\n${answer.text}\n${JSON.stringify(world.log.at(-1))}`,
                ];
          }),
        );
        expect(objections.flat()).toEqual([]);
      },
    ),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE), endOnFailure: true },
  );
  // A run that only ever met refusals would prove little.
  expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 409, 422]));
}, 1_800_000);
