import { chromium } from 'playwright-core';
const url=process.argv[2];
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const c=await b.newContext({viewport:{width:1280,height:720}}); const p=await c.newPage();
p.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,200))}); p.on('pageerror',e=>console.log('pageerror',e.message));
p.setDefaultTimeout(60000);
await p.goto(url);
await p.getByRole('button',{name:/demo/i}).first().click();
await p.waitForURL(/cases\//,{timeout:120000}); await p.waitForTimeout(15000);
const shot=(n)=>p.screenshot({path:`/tmp/shots/${n}.png`});
await shot('explore');
await p.keyboard.press('Escape'); await p.waitForTimeout(500); await shot('explore2');
const base=p.url().split('/').slice(0,5).join('/');
for (const r of await p.locator('nav a').evaluateAll(as=>as.map(a=>a.getAttribute('href')))) { if(!r||!r.includes('/cases/'))continue; await p.goto(new URL(r,url).href); await p.waitForTimeout(7000); await shot('room-'+r.split('/').pop().slice(0,20)); console.log(r); }
await b.close();
