export * from './SevereTraps';
