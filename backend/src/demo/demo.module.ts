import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { SignInAsDemoPerson } from './sign-in-as-demo-person.js';

/** Part of the product only where the demo council is. */
@Module({ controllers: [DemoController], providers: [SignInAsDemoPerson] })
export class DemoModule {}
