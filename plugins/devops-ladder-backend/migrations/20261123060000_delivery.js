// @ts-check

/**
 * What happened on the way to production, as sources report it. No person is
 * kept, and no payload: only what is measured, and a digest.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const ofReceipt = table =>
    table
      .bigInteger('receipt_id')
      .notNullable()
      .references('id')
      .inTable('delivery_receipts')
      .onDelete('CASCADE');
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const ofService = table =>
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');

  await knex.schema.createTable('delivery_receipts', table => {
    table.comment('Events that were taken, each once');
    table.bigIncrements('id');
    table.text('source').notNullable();
    table.text('event_id').notNullable();
    table.text('digest').notNullable().comment('Of the canonical payload');
    table.dateTime('received_at').notNullable().index();
    table.unique(['source', 'event_id']);
  });

  await knex.schema.createTable('delivery_heads', table => {
    table.comment('Counts what happened to the events of each service');
    ofService(table).primary();
    table.text('epoch').notNullable().comment('Another one after deletions');
    table.integer('revision').notNullable();
  });

  await knex.schema.createTable('delivery_events', table => {
    table.comment('What events say of deployments, changes and incidents');
    table.bigIncrements('id');
    ofReceipt(table).index();
    ofService(table);
    table.text('type').notNullable().comment('deployment, change, incident');
    table.text('subject').notNullable().comment('Id of what it is about');
    table.dateTime('at').notNullable().comment('The last time that it names');
    table
      .integer('revision')
      .notNullable()
      .comment('Of the service; in the order of commits');
    table.text('content').notNullable().comment('JSON');
    table.index(['entity_ref', 'revision']);
    table.index(['entity_ref', 'at']);
    table.index(['entity_ref', 'type', 'subject']);
  });

  await knex.schema.createTable('delivery_shared', table => {
    table.comment('What belongs to whichever service deploys it');
    table.bigIncrements('id');
    ofReceipt(table).index();
    table.text('type').notNullable().comment('change, artifact');
    table.text('source').notNullable();
    table.text('subject').notNullable();
    table.dateTime('at').notNullable().index();
    table.integer('revision').notNullable().index();
    table.text('content').notNullable().comment('JSON');
    table.index(['subject', 'type']);
  });

  await knex.schema.createTable('delivery_unmapped', table => {
    table.comment('Events of which the service is not known yet');
    ofReceipt(table).primary();
    table.text('type').notNullable();
    table.text('subject').notNullable();
    table.dateTime('at').notNullable().index();
    table.text('reason').notNullable();
    table.text('clue').notNullable().comment('What it says of its service');
    table.text('hints').notNullable().comment('JSON');
    table.text('content').notNullable().comment('JSON');
    table.index(['reason', 'clue']);
  });

  await knex.schema.createTable('delivery_counters', table => {
    table.comment('Counts what is of no single service');
    table.text('name').notNullable();
    table.text('source').notNullable();
    table.integer('value').notNullable();
    table.text('last_event_id');
    table.dateTime('last_at');
    table.primary(['name', 'source']);
  });

  await knex.schema.createTable('delivery_corrections', table => {
    table.comment('What owners say caused incidents');
    ofService(table);
    table.text('incident').notNullable();
    table.text('deployment').comment('Null: none did');
    table.text('reason').notNullable();
    table.dateTime('at').notNullable();
    table.primary(['entity_ref', 'incident']);
  });

  await knex.schema.createTable('delivery_days', table => {
    table.comment('What stays of days whose events are deleted');
    ofService(table);
    table.text('day').notNullable().comment('YYYY-MM-DD of the time zone');
    table.text('content').notNullable().comment('JSON');
    table.primary(['entity_ref', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'delivery_days',
    'delivery_corrections',
    'delivery_counters',
    'delivery_unmapped',
    'delivery_shared',
    'delivery_events',
    'delivery_heads',
    'delivery_receipts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
