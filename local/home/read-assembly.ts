/**
 * Reads the synthesized templates: what runs here is what AWS would get, not a second description of it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { resolveIntrinsics } from '../../workflows/kit/intrinsics.ts';
import type { Assembly, Schedule } from './assembly.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Metadata: z.optional(
        z.looseObject({ function: z.optional(z.string()), machine: z.optional(z.string()) }),
      ),
      Properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});
type Resources = z.infer<typeof templateSchema>['Resources'];

/** A function's ARN resolves to its file name, which is also the name of the step. */
function functionNames(resources: Resources): ReadonlyMap<string, string> {
  const named = Object.entries(resources).flatMap(([id, { Metadata }]): [string, string][] => {
    const file = Metadata?.function?.split('/')[1];
    return file === undefined ? [] : [[id, file]];
  });
  return new Map(named);
}

function machinesIn(resources: Resources, names: ReadonlyMap<string, string>): [string, unknown][] {
  return Object.values(resources).flatMap(({ Type, Metadata, Properties }): [string, unknown][] => {
    if (Type !== 'AWS::StepFunctions::StateMachine' || Metadata?.machine === undefined) return [];
    const text = resolveIntrinsics(Properties?.['DefinitionString'], (id) => names.get(id));
    if (typeof text !== 'string') throw new Error(`The template has no definition of ${Metadata.machine}`);
    return [[Metadata.machine, JSON.parse(text)]];
  });
}

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  Target: z.looseObject({ Arn: z.unknown() }),
});

function schedulesIn(resources: Resources, names: ReadonlyMap<string, string>): Schedule[] {
  return Object.values(resources).flatMap(({ Type, Properties }): Schedule[] => {
    if (Type !== 'AWS::Scheduler::Schedule') return [];
    const { ScheduleExpression: expression, Target } = scheduleSchema.parse(Properties);
    const functionName = resolveIntrinsics(Target.Arn, (id) => names.get(id));
    return typeof functionName === 'string' ? [{ functionName, expression }] : [];
  });
}

/** Throws when the folder holds no state machine: it was not synthesized by `infra/app.ts`. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.template.json'));
  const machines: [string, unknown][] = [];
  const schedules: Schedule[] = [];
  for (const file of files.sort()) {
    const { Resources: resources } = templateSchema.parse(
      JSON.parse(await readFile(join(folder, file), 'utf8')),
    );
    const names = functionNames(resources);
    machines.push(...machinesIn(resources, names));
    schedules.push(...schedulesIn(resources, names));
  }
  if (machines.length === 0)
    throw new Error(`No state machine in ${folder}: synthesize first (npm run synth)`);
  return { machines: Object.fromEntries(machines), schedules };
}
