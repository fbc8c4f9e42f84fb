/** Findings of cdk-nag that stay, each with its reason and as narrow as it can be. */
import type { App } from 'aws-cdk-lib';

export function acknowledgeFindings(_app: App): void {}
