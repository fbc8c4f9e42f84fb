/** The OpenAPI 3.1 description, generated from the routes: it cannot say anything that the handlers do not do. */
import * as z from 'zod/mini';
import { operationOf } from './openapi-operation.ts';
import { PROBLEM_SCHEMA } from './openapi-problem.ts';
import { TAGS, type Route } from './route.ts';
import { routes } from './routes.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Json } };
  readonly components: Json;
}

/** A plain copy without `undefined`, so that what we hold is what will be served. */
const jsonSchema = z.json();
const plain = (value: unknown): Json => jsonSchema.parse(JSON.parse(JSON.stringify(value)));

const DESCRIPTION =
  'Mọi thao tác trên văn bản chỉ đạo và nhiệm vụ, từ soạn thảo đến kết thúc. Lỗi trả về theo RFC 9457 (problem+json), ' +
  'bằng tiếng Việt, kèm vị trí trường sai. Gửi Idempotency-Key để gọi lại an toàn; gửi If-Match với ETag đã nhận để ' +
  'không ghi đè nội dung người khác vừa sửa.';

export interface OpenApiOptions {
  readonly serverUrl: string;
  /** Without the routes of local accounts: for the cloud, where a user pool signs people in. */
  readonly withoutLocalAccounts?: boolean;
}

export function openApi({ serverUrl, withoutLocalAccounts = false }: OpenApiOptions): OpenApi {
  const shown: readonly Route[] = routes.filter((route) => !(withoutLocalAccounts && 'localOnly' in route));
  const paths = new Map<string, Map<string, Json>>();
  for (const route of shown) {
    const methods = paths.get(route.path) ?? new Map<string, Json>();
    methods.set(route.method.toLowerCase(), plain(operationOf(route)));
    paths.set(route.path, methods);
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Hệ thống theo dõi văn bản chỉ đạo', version: '1', description: DESCRIPTION },
    servers: [{ url: serverUrl }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries([...paths].map(([path, methods]) => [path, Object.fromEntries(methods)])),
    components: plain({
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    }),
  };
}
