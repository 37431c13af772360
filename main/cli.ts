import { sqliteVersion } from '../db/open.ts';

console.log(sqliteVersion());
