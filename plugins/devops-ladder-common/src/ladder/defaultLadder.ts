import { axes } from './axes';
import { capabilities } from './capabilities/capabilities';
import { climbs } from './climbs';
import { facts } from './facts';
import { requirements } from './requirements';
import { rungs } from './rungs';
import { thresholds } from './thresholds';
import { traps } from './traps';
import { Ladder } from './types';

/**
 * The ladder that the product ships with.
 *
 * @public
 */
export const defaultLadder: Ladder = {
  modelVersion: '1.0.0',
  axes,
  climbs,
  rungs,
  capabilities,
  traps,
  facts,
  requirements,
  thresholds,
};
