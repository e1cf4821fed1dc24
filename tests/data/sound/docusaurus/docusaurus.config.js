module.exports={title:'D',url:'https://d.example',baseUrl:'/'}
