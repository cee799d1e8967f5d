export { AldermereDemoPeople } from './demo-people.js';
export { DemoModule } from './demo.module.js';
