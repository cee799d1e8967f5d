export { Upload, type ArrivingUpload } from './arriving-upload.js';
export { Downloads } from './download.js';
export { titleOfFileName } from './file-name.js';
export { kindsOfFile, type FileType } from './file-types.js';
export { Files, type ArrivingFile, type KeptFile } from './files.js';
export { FilesModule } from './files.module.js';
export { StoredFile } from './stored-file.entity.js';
