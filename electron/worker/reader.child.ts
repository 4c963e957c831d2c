// One child process of the pool: bytes → guards → workbook → submission, and plan → bytes. See run-child.ts.
import { runChild } from './run-child.ts';

await runChild(import.meta.url);
