/** What was deployed, under the names that the template gives it. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod/mini';
import { ASSEMBLY, STAGE } from '../places.ts';
import { clientSettings } from './client-settings.ts';

const STACKS = `chi-dao-${STAGE}-`;
const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Metadata: z.optional(
        z.looseObject({ function: z.optional(z.string()), machine: z.optional(z.string()) }),
      ),
    }),
  ),
});
type Resource = z.output<typeof templateSchema>['Resources'][string];

export interface DeployedResource extends Resource {
  readonly stack: string;
  readonly physicalId: string;
}
export interface Deployed {
  readonly resources: readonly DeployedResource[];
  /** The one resource of a type. */
  only(type: string): string;
  /** By `<folder>/<name>`. */
  functionNamed(name: string): string;
  machineNamed(name: string): string;
}

async function resourcesOf(client: CloudFormationClient, StackName: string): Promise<StackResourceSummary[]> {
  const found: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName }))
    found.push(...(page.StackResourceSummaries ?? []));
  return found;
}

/** Every resource of the template must be there, and ready. */
function matched(
  stack: string,
  template: z.output<typeof templateSchema>,
  found: readonly StackResourceSummary[],
): DeployedResource[] {
  const known = new Map(found.map((one) => [one.LogicalResourceId, one]));
  return Object.entries(template.Resources).map(([id, resource]) => {
    const { PhysicalResourceId, ResourceStatus } = known.get(id) ?? {};
    if (PhysicalResourceId === undefined || ResourceStatus !== 'CREATE_COMPLETE')
      throw new Error(`${stack}: ${id} (${resource.Type}) is ${ResourceStatus ?? 'not there'}`);
    return { ...resource, stack, physicalId: PhysicalResourceId };
  });
}

/** @throws Error when a resource of a template was not deployed */
export async function readDeployed(endpoint: string): Promise<Deployed> {
  const client = new CloudFormationClient(clientSettings(endpoint));
  const files = (await readdir(ASSEMBLY)).filter((name) => /^chi-dao-.*\.template\.json$/.test(name));
  const resources: DeployedResource[] = [];
  for (const file of files.filter((name) => name.startsWith(STACKS))) {
    const stack = file.replace('.template.json', '');
    const template = templateSchema.parse(JSON.parse(await readFile(join(ASSEMBLY, file), 'utf8')));
    resources.push(...matched(stack, template, await resourcesOf(client, stack)));
  }
  client.destroy();
  const one = (what: string, is: (resource: DeployedResource) => boolean): string => {
    const [first, second] = resources.filter(is);
    if (first === undefined || second !== undefined) throw new Error(`${what}: not exactly one was deployed`);
    return first.physicalId;
  };
  return {
    resources,
    only: (type) => one(type, ({ Type }) => Type === type),
    functionNamed: (name) => one(name, ({ Metadata }) => Metadata?.function === name),
    machineNamed: (name) => one(name, ({ Metadata }) => Metadata?.machine === name),
  };
}
