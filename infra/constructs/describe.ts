import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Writes into `Metadata` of the construct's resource in the template, for those who read the template. */
export function describe(construct: IConstruct, key: string, value: string): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${construct.node.path} is not one resource`);
  resource.addMetadata(key, value);
}
