export * from './RungChooser';
