import { Inject, Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { Transaction } from '../area-import';

/** Transactions on the bare connection, for COPY. A whole country takes longer than a page may. */
@Injectable()
export class ImportTransactions {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction of the application's role, which may take as long as it needs. */
  readonly run: Transaction = async (work) => {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      await runner.query('set local statement_timeout = 0');
      await runner.query('set local idle_in_transaction_session_timeout = 0');
      const done = await work(client);
      await runner.commitTransaction();
      return done;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  };
}
