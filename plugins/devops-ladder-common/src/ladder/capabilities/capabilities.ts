import { Capability } from '../types';
import { rung1Capabilities } from './rung1';
import { rung2Capabilities } from './rung2';
import { rung3Capabilities } from './rung3';
import { rung4Capabilities } from './rung4';
import { rung5Capabilities } from './rung5';
import { rung6Capabilities } from './rung6';

/** @internal */
export const capabilities: Capability[] = [
  ...rung1Capabilities,
  ...rung2Capabilities,
  ...rung3Capabilities,
  ...rung4Capabilities,
  ...rung5Capabilities,
  ...rung6Capabilities,
];
