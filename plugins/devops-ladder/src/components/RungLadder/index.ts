export * from './RungLadder';
