// record-requests.js FILE: a server that writes the method, address and body of every request into FILE, a line of JSON
// each, and accepts it. The first line of its output is its port.
const fs = require('fs');
const reply = { access_token: 'abc', refresh_token: 'def', expires_in: 300, token: 'ghi', status: 'LV1' };
const server = require('http').createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
        const body = Buffer.concat(parts).toString();
        const isJson = (request.headers['content-type'] || '').startsWith('application/json');
        const seen = [request.method, request.url, isJson ? JSON.parse(body) : body];
        fs.appendFileSync(process.argv[2], JSON.stringify(seen) + '\n');
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(reply));
    });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
