import type { Survey } from '../detectors/Survey';
import type { TrapObservation } from '../types';
import { advisoryGate } from './advisoryGate';
import { disabledStage } from './disabledStage';
import { handDeploy } from './handDeploy';
import { mutableTag } from './mutableTag';
import {
  gitopsBackDoor,
  rebuildPerEnvironment,
  unprotectedProduction,
} from './release';
import { storedKeys } from './storedKeys';
import { unpinnedStep } from './unpinnedStep';

/**
 * The traps that the files show for certain.
 *
 * @internal
 */
export const TRAPS: ReadonlyArray<(survey: Survey) => TrapObservation[]> = [
  advisoryGate,
  disabledStage,
  rebuildPerEnvironment,
  mutableTag,
  storedKeys,
  gitopsBackDoor,
  unprotectedProduction,
  unpinnedStep,
  handDeploy,
];
